import type { ContentTypeId } from '../types/all.ts';

/** What stands below a field in Contentful's editor, where the field means the same in every type. */
const EVERYWHERE: Record<string, string> = {
  slug: 'The last part of the address: small letters, figures and hyphens, the same in both languages. Links that people have shared lead here, so do not change it once it is published.',
  order: 'Where it stands in its list: small numbers first. Leave gaps of ten, so that something fits between.',
  sources: 'The sources that say so, the best first. A statement without a source is not shown.',
  reviewedOn: 'The day on which you last held these words against their sources. Readers see it.',
  wordsOn:
    'English: the day on which the meaning last changed. Spanish: the day on which you last held it against the English. While the Spanish day is older or missing, the Spanish page says so.',
  publishFrom: 'Not shown before this moment. Choose the time zone of Milwaukee.',
  publishUntil: 'Not shown after this moment. Choose the time zone of Milwaukee.',
  confidence:
    'official: a record or a primary document. press: a press report, court publisher or reference page. one-side: one party says so.',
  district: 'Aldermanic district, 1 to 15.',
};

/** The same for a field of one type. */
const IN_TYPE: { [Id in ContentTypeId]: Record<string, string> } = {
  siteSettings: {
    organization: 'Who runs the site, as it is to be named on every page.',
    organizationUrl: 'The organization’s own site, with https://.',
    contactEmail: 'Where readers send questions and corrections. Everybody sees it.',
    editionNote: 'Stands on every page while it is not reviewed. Empty it only when a lawyer has read the site.',
    preparedOn: 'The day on which these words were prepared.',
    pressName: 'Whom reporters ask for. Everybody sees it.',
    pressEmail: 'Where reporters write. Everybody sees it.',
    pressPhone: 'Where reporters call, such as 414-555-0100. Everybody sees it.',
    wordsLicense: 'Under which terms others may use the words.',
  },
  pageText: {
    title: 'The largest words on the page.',
    metaTitle: 'What the browser’s tab and search results show. Best under 60 characters.',
    description: 'What search results and shared links show below the title. Best under 160 characters.',
    lead: 'The first paragraph. One or two short sentences.',
  },
  pageSection: {
    page: 'The page on which it stands.',
    label: 'A small word or date above the heading. May stay empty.',
    heading: 'What this part is about, in a few words.',
    body: 'Paragraphs, small headings, lists and links. Nothing else is drawn.',
  },
  source: {
    title: 'The title of the document, as it is called there.',
    publisher: 'Who published it.',
    publishedOn: 'As exactly as it is known: 2019, 2019-12 or 2019-12-18.',
    url: 'Where everybody can read it, with https://. Prefer an archived copy.',
    language: 'The language in which the document is written.',
    note: 'What a reader should know about it, such as "page 4" or "needs a library card".',
  },
  faqItem: {
    group: 'Under which heading it stands.',
    campaignQuestion: 'Only for the seven questions of 2019: their number. Else leave it empty.',
    question: 'As a neighbour would ask it.',
    short: 'The answer in one to three short sentences, for someone who reads nothing else.',
    answer: 'The whole answer. Short sentences. Say who says so, and when.',
    unknown: 'What nobody could tell us yet. May stay empty.',
  },
  demand: {
    text: 'The demand in our own words, never quoted.',
    status: 'What is known of it today, and from whom.',
    statusKind: 'reported: the press or a party says so. unknown: nobody could tell us.',
  },
  policyVersion: {
    title: 'As it stands at the head of a column.',
    shortTitle: 'The same in two or three words.',
    issuer: 'Who wrote it.',
    status: 'What it was or is: superseded, draft, proposal, adopted, in-force.',
    datedOn: 'As exactly as it is known: 2019, 2019-12 or 2019-12-18.',
    held: 'How much of its text we hold: whole, part, fragments or none.',
    heldNote: 'The same in words, and where to ask for the rest.',
    inheritsFrom: 'The version whose words still hold where this one changed nothing.',
  },
  provision: {
    topic: 'The point in a few words.',
    change: 'What would change, in one plain sentence.',
    kind: 'What the proposal would do to the policy of July 2017 on this point.',
    sections: 'The numbers of the order that belong to this point, such as 130.30(B).',
  },
  provisionText: {
    provision: 'The point of the policy that this is about.',
    version: 'The version of the policy.',
    summary:
      'Our own words: "Officers may ask ...". Put them like those of the other versions, so that the marks show what changes. Needs a source.',
    quotation:
      'Words of the document, to the letter, from the stored source text below. Words that are not found there are not shown.',
    translation: 'The quotation in Spanish, for Spanish readers. Labelled as ours.',
    section: 'The number in the order, such as 130.30(B).',
    sourceText: 'The stored text in which the quotation stands.',
    note: 'What a reader must know to understand this cell.',
    ask: 'Where no source was found: whom one can ask.',
  },
  sourceText: {
    version: 'The version of which this is the text.',
    source: 'Where the document can be read.',
    text: 'The words of the document, exactly. Never correct them, not even a misspelling.',
    storedOn: 'The day on which they were copied.',
  },
  timelineEvent: {
    date: 'As exactly as it is known: 2019, 2019-12 or 2019-12-18.',
    endDate: 'Only where it lasted: the last day.',
    title: 'What happened, in a few words.',
    body: 'What happened, and what it meant. People caught up in it are not named.',
    decidedBy: 'Who decided it, where somebody did.',
  },
  meeting: {
    title: 'What it is called.',
    startsAt: 'Day and hour. Choose the time zone of Milwaukee. It goes from the page when it has begun.',
    place: 'The address, or the link’s name.',
    howTo: 'How one takes part and speaks, and what is public about it.',
  },
  banner: {
    text: 'One sentence that stands on every page for a time.',
    url: 'Where it leads, with https://. May stay empty.',
  },
  toolkitItem: {
    kind: 'What it is. It decides how the page draws it.',
    title: 'What it is called.',
    summary: 'What it is for, in one sentence.',
    body: 'The words to say, send or print. The letter, the call script and the petition take theirs from their own entries.',
    cautions: 'What to be careful about.',
    pdf: 'Whether there is a PDF of it, too.',
  },
  petitionText: {
    title: 'What is asked, in a few words.',
    ask: 'What people sign. Other words need another version, or the site keeps the old ones.',
    version: 'The day of this text. Change it whenever the words change, in either language.',
    phase: 'before, open, closed or delivered. It deletes nothing.',
    opensOn: 'The day from which one can sign.',
    closesOn: 'The last day on which one can sign.',
    result: 'What came of it, once closed or delivered.',
  },
  releasedName: {
    name: 'Exactly as signed, and only of those who chose to be named. Unpublish it at once when somebody asks.',
    releasedOn: 'The day on which you released it.',
  },
  letterTemplate: {
    subject: 'The subject of the mail.',
    greeting: 'With {name} where the name goes.',
    body: 'The letter. An empty line begins a paragraph.',
    closing: 'The last line above the name.',
    englishNote: 'A note in English that stands above a letter in another language. With {language} where that goes.',
    call: 'What to say on the phone. ______ is where one says one’s name.',
    callShort: 'The same in 45 seconds.',
  },
  official: {
    role: 'What the person decides on.',
    name: 'As the City writes it.',
    phone: 'The office’s public number, such as 414-286-2221.',
    email: 'Counts only if it is in the list that is kept with the site’s code. Otherwise it is not shown.',
    url: 'The City’s page of this office, with https://.',
    vacant: 'Yes while nobody holds the seat.',
    note: 'What callers should know.',
    checkedOn: 'The day on which you last checked all of this with the City’s page. Every 90 days.',
  },
  district: {
    number: 'Aldermanic district, 1 to 15.',
    area: 'Where it lies, in a few words.',
    whole: 'Neighbourhoods that lie wholly inside, one each.',
    part: 'Neighbourhoods of which a part lies inside, one each.',
    landmarks: 'Places that people know, one each, in the same order in both languages.',
  },
  correction: {
    correctedOn: 'The day on which it was put right.',
    page: 'The page on which it stood, such as /en/faq/limits.',
    was: 'What it said.',
    now: 'What it says now, and why.',
  },
  pressFact: {
    text: 'One fact in one or two sentences that can be quoted.',
  },
};

/** What stands below a field in Contentful's editor. */
export const helpText = (type: ContentTypeId, field: string): string | undefined =>
  IN_TYPE[type][field] ?? EVERYWHERE[field];
