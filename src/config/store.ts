/** The variable of the shared store. */
import { z } from 'zod';

export const STORE_VARIABLES = {
  STORE_URL: z
    .string()
    .trim()
    .refine((url) => /^postgres(?:ql)?:\/\/./.test(url) && URL.canParse(url), {
      error: 'expected postgres://USER:PASSWORD@HOST:PORT/DATABASE',
    })
    .optional(),
};
