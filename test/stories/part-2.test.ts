import { testStories } from '../support/story-tests.js';

testStories(1, 2);
