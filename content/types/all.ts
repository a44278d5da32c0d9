import { banner } from './banner.ts';
import { correction } from './correction.ts';
import { demand } from './demand.ts';
import { district } from './district.ts';
import { faqItem } from './faq-item.ts';
import { letterTemplate } from './letter-template.ts';
import { meeting } from './meeting.ts';
import { official } from './official.ts';
import { pageSection } from './page-section.ts';
import { pageText } from './page-text.ts';
import { petitionText } from './petition-text.ts';
import { policyVersion } from './policy-version.ts';
import { pressFact } from './press-fact.ts';
import { provision } from './provision.ts';
import { provisionText } from './provision-text.ts';
import { releasedName } from './released-name.ts';
import { siteSettings } from './site-settings.ts';
import { source } from './source.ts';
import { sourceText } from './source-text.ts';
import { timelineEvent } from './timeline-event.ts';
import { toolkitItem } from './toolkit-item.ts';

/** Every content type, in the order in which the model is written into an empty space: what is linked comes first. */
export const contentTypes = {
  siteSettings,
  pageText,
  pageSection,
  source,
  faqItem,
  demand,
  policyVersion,
  provision,
  provisionText,
  sourceText,
  timelineEvent,
  meeting,
  banner,
  toolkitItem,
  petitionText,
  releasedName,
  letterTemplate,
  official,
  district,
  correction,
  pressFact,
};

export type ContentTypeId = keyof typeof contentTypes;
