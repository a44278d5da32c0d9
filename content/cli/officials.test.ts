import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { csvOf } from '#lib/csv.ts';
import { getContent } from '../current.ts';
import { compareOfficials } from './officials-check.ts';
import { readOfficials } from './officials-list.ts';

const content = await getContent();
const HEAD = ['district', 'name', 'phone', 'email', 'role'];

/** The site's own officials as a list, with some cells otherwise. */
function listWith(changes: Record<string, Partial<Record<string, string>>> = {}): string {
  const rows = content.en.official.map(({ slug, district, name, phone, email, role }) => {
    const cells: Record<string, string | undefined> = {
      district: role === 'alderperson' ? String(district) : '',
      name,
      phone,
      email,
      role: role === 'alderperson' ? '' : role,
      ...changes[slug],
    };
    return HEAD.map((column) => cells[column] ?? '');
  });
  return csvOf([HEAD, ...rows]);
}

function compare(file: string): string[] {
  const read = readOfficials(file);
  if ('problems' in read) throw new Error(read.problems.join());
  return compareOfficials(content, read.officials).map(
    ({ office, what, ours, theirs }) => `${office}: ${what}: ${ours} | ${theirs}`,
  );
}

test('the same list has no difference, however its numbers and addresses are written', () => {
  expect(compare(listWith())).toEqual([]);
  expect(
    compare(
      listWith({
        'district-8': {
          phone: '(414) 286 3533',
          email: 'JOCASTA.zamarripa@milwaukee.gov',
          name: ' JoCasta  Zamarripa ',
        },
      }),
    ),
  ).toEqual([]);
  expect(compare(listWith({ 'district-8': { phone: '', email: '' } }))).toEqual([]); // says nothing
});

test('names, phones, e-mails and vacant seats that differ are listed, each once', () => {
  expect(
    compare(
      listWith({
        'district-3': { name: 'Someone Else' },
        'district-5': { phone: '414-286-0000' },
        'district-8': { name: 'vacant' },
        'city-clerk': { name: 'Another Clerk' },
      }),
    ),
  ).toEqual([
    'district 3: name: Alex Brower | Someone Else',
    'district 5: phone: 414-286-3870 | 414-286-0000',
    'district 8: name: JoCasta Zamarripa | (vacant)',
    'city-clerk: name: Jim Owczarski | Another Clerk',
  ]);
});

test('another e-mail differs from the content and from the pinned one', () => {
  expect(compare(listWith({ 'district-14': { email: 'new@milwaukee.gov' } }))).toEqual([
    'district 14: email: Marina@milwaukee.gov | new@milwaukee.gov',
    'district 14: pinned email: Marina@milwaukee.gov | new@milwaukee.gov',
  ]);
});

test('a district that the list leaves out is a difference', () => {
  const without = listWith()
    .split('\r\n')
    .filter((line) => !line.startsWith('9,'))
    .join('\r\n');
  expect(compare(without)).toEqual(['district 9: office: Larresa Taylor | (none)']);
});

describe('a list that cannot be compared', () => {
  test.each([
    ['', /no column district, name, phone, email/],
    ['district,name\n1,A\n', /no column phone, email/],
    ['district,name,phone,email\n16,A,,\n', /Row 2: district is a number from 1 to 15/],
    ['district,name,phone,email\n,A,,\n', /Row 2: an alderperson needs a district/],
    ['district,name,phone,email\n1,A,,x@\n', /Row 2: email is no e-mail address/],
    ['district,name,phone,email\n1,A,,\n1,B,,\n', /Row 3: district 1 stands in the list twice/],
    ['district,name,phone,email,role\n,A,,,king\n', /Row 2: role is one of/],
  ])('%j says why', (file, problem) => {
    const read = readOfficials(file);
    expect('problems' in read && read.problems.join(' ')).toMatch(problem);
  });
});

describe('the command', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'officials-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...[command = '', file]: string[]) =>
    spawnSync(process.execPath, ['scripts/officials.mjs', command, ...(file ? [path.join(folder, file)] : [])], {
      encoding: 'utf8',
    });
  const file = (name: string, text: string | Buffer) => writeFileSync(path.join(folder, name), text);

  test('ends with 0, 1 or 2, and says what it compared', () => {
    file('same.csv', listWith());
    file('other.csv', listWith({ 'district-3': { name: 'Someone Else' } }));
    file('latin.csv', Buffer.from('district,name,phone,email\n1,Jos\xe9,,\n', 'latin1'));
    const same = run('check', 'same.csv');
    expect([same.status, same.stdout]).toEqual([0, expect.stringMatching(/: 0 differences\.\n$/)]);
    const other = run('check', 'other.csv');
    expect([other.status, other.stdout]).toEqual([1, expect.stringContaining('here: Alex Brower  list: Someone Else')]);
    expect([run('check', 'none.csv').status, run('check', 'latin.csv').status, run('check').status]).toEqual([2, 2, 2]);
    expect(run('check', 'latin.csv').stderr).toContain('CSV UTF-8');
    expect([run('--help').status, run('--help').stdout]).toEqual([0, expect.stringContaining('Example:')]);
  }, 30_000);
});
