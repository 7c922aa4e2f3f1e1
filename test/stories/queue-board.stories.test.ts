import * as stories from '../../stories/queue-board.stories.js';
import { tryStories } from './try-stories.js';

tryStories(stories);
