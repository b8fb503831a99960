import { inject } from 'vitest';
import { useTranspiled } from '../src/testing/program-files.js';

/** Vitest setup of each file: what `transpile.ts` made is told to those who start threads and processes. */
useTranspiled(inject('transpiled'));
