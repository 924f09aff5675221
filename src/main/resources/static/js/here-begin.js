import { begin } from './here.js';

begin();
