import * as stories from '../../stories/service-catalogue.backend.stories.js';
import { tryStories } from './try-stories.js';

tryStories(stories);
