import '#lib/no-eval.ts';
import { zodResolver } from '@hookform/resolvers/zod';
import type { Resolver } from 'react-hook-form';
import { type Petition, type PetitionInput, petitionSchema } from './schema.ts';

/** The schema takes more than the form can hold (fields may be missing), which the form's types need not know. */
export const resolver = zodResolver(petitionSchema) as unknown as Resolver<PetitionInput, unknown, Petition>;
