import { begin } from './kept.js';

begin();
