import { zodResolver } from '@hookform/resolvers/zod';
import { contactSchema } from './schema.ts';

/** Loaded at the first submit (`lazyResolver`). */
export const resolver = zodResolver(contactSchema);
