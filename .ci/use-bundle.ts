import { inject } from 'vitest';
import { useBundle } from '../src/testing/program-files.js';

/** Vitest setup of each file: what `bundle-for-tests.ts` made is told to those who start threads and processes. */
useBundle(inject('bundled'));
