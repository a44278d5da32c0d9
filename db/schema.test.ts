import { expect, test } from 'vitest';
import { onBothDatabases } from './testing.ts';

onBothDatabases((db) => {
  test('every table and column has a type of the two that mean the same everywhere', async () => {
    const tables = (await db().introspection.getTables()).filter(({ name }) => !name.startsWith('kysely'));
    expect(tables.map(({ name }) => name).toSorted()).toEqual([
      'address_marks',
      'compare_states',
      'confirmations',
      'content',
      'dead_letters',
      'deliveries',
      'exports',
      'figure_days',
      'figures',
      'mail_keys',
      'outbox',
      'paper_counts',
      'petition_texts',
      'presses',
      'rate_limits',
      'signatures',
      'subscribers',
      'suppressions',
      'tallies',
    ]);
    const types = tables.flatMap(({ columns }) => columns.map(({ dataType }) => dataType.toLowerCase()));
    expect(new Set(types.map((type) => type.replace('int4', 'integer')))).toEqual(new Set(['text', 'integer']));
  });
});
