import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';
import { inEachLanguage, type Locale } from '#i18n/routing.ts';

/**
 * Words of the standard lists that would frighten or insult on a receipt of this petition, and what stands there instead.
 * Once codes are out, a list never changes: a changed word would make its codes useless.
 */
const ENGLISH_INSTEAD = `
abuse acorn, accuse apron, alien aspen, army atlas, arrest bagel, assault barley, attack basil, betray beacon, blood berry,
bomb birch, bullet bison, burden cedar, cage chestnut, cancel clover, crime cocoa, danger comet, defy denim, deny dill,
deputy ember, despair fern, destroy fiddle, enemy garnet, enforce hazel, evil heron, exile igloo, expire iris,
fatal kernel, flee kettle, gun lantern, horror lilac, hunt linen, hurt lotus, illegal magpie, injury marigold, inmate meteor,
insane mint, liar nectar, monster nutmeg, nasty oatmeal, nuclear orchid, orphan otter, pistol parsley, poverty peach,
prison pebble, rifle petunia, scare plaza, sheriff poppy, shoot prairie, suspect radish,
tragic robin, trap saffron, trash sparrow, ugly spruce, vanish teapot, vicious thistle, warfare turnip,
warrior violet, weapon walrus, border daisy, police flute, afraid jasmine, soldier yarn`;

const SPANISH_INSTEAD = `
aborto abedul, abuso acacia, acoso acuarela, acusar albahaca, adicto alforja, agonía alondra, asalto alpaca, ataque amaranto,
atroz arándano, azote arcilla, bestia arroyo, bomba azalea, bruja azulejo, cadáver bellota, cadena bizcocho, cáncer bordado,
celda brócoli, crimen brújula, cripta cacahuate, culpa calabaza, delito calandria, desnudo canasta, diablo cántaro,
droga caracol, ebrio cascabel, enano chayote, enemigo cilantro, espía clavel, etnia coliflor, exilio colibrí, fosa comal,
fraude cúrcuma, fuga durazno, fusil encino, gordo espiga, guardia estambre, guerra frambuesa, herir frijol, hostil gardenia,
huida gladiola, huir gorrión, hurto granada, ilegal guayaba, infiel guirnalda, ladrón helecho, lesión hibisco, letal higuera,
loco hortensia, locura jacaranda, mafia jícama, maldad jilguero, malo lavanda, manco lechuga, matar libélula, miedo limonada,
militar luciérnaga, miseria magnolia, misil mandarina, momia manantial, morir margarita, mortal mariposa, muerte mezquite,
necio mirasol, obeso nenúfar, odiar nogal, odio nopal, orgía orégano, pecado orquídea, peligro papalote, piojo papaya,
prisión peonía, puñal perejil, rapto petirrojo, rehén pingüino, rencor quetzal, satán remolino, sangre sauce, secta tamarindo,
sexo tejón, soldado tortilla, sordo trigal, sufrir tulipán, temor turquesa, terror ventana, tonto violeta, tóxico zanahoria,
tropa zarzamora, tuerto alhelí, tumba alcachofa, tumor betabel, vejez camote, veneno chirimoya, vengar crisantemo, vicio buganvilia,
víctima madreselva, cárcel ruiseñor`;

const LISTS = {
  en: withoutHarsh(english, ENGLISH_INSTEAD),
  es: withoutHarsh(spanish, SPANISH_INSTEAD),
} satisfies Partial<Record<Locale, readonly string[]>>;

/**
 * The words of a code, 2,048 per language, in an order that never changes. A language without a standard list has the English
 * words: a code is copied, not read.
 */
export const CODE_WORDS: Record<Locale, readonly string[]> = { ...inEachLanguage(() => LISTS.en), ...LISTS };

/** The language of the words in the code of someone who signed in a language. */
export const languageOfCode = (locale: Locale): Locale => (locale in LISTS ? locale : 'en');

function withoutHarsh(words: readonly string[], pairs: string): string[] {
  const instead = new Map(pairs.split(',').map((pair) => pair.trim().split(' ') as [string, string]));
  return words.map((word) => word.normalize('NFC')).map((word) => instead.get(word) ?? word);
}
