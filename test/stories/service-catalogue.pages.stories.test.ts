import * as stories from '../../stories/service-catalogue.pages.stories.js';
import { tryStories } from './try-stories.js';

tryStories(stories);
