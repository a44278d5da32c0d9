import { z } from 'zod';
import { DISTRICTS } from './districts.ts';

/** Of a district, in what is stored or handed over. */
export const districtNumber = z.int().min(1).max(DISTRICTS);
