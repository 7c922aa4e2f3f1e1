import * as stories from '../../stories/service-catalogue.stories.js';
import { tryStories } from './try-stories.js';

tryStories(stories);
