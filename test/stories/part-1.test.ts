import { testStories } from '../support/story-tests.js';

testStories(0, 2);
