import * as stories from '../../stories/theming.stories.js';
import { tryStories } from './try-stories.js';

tryStories(stories);
