import type { ReactNode } from 'react';
import type { Meeting, TimelineEvent } from '#content/events.ts';
import type { Demand } from '#content/faq.ts';
import type { PageSection, PageText } from '#content/pages.ts';
import { Demands } from './demands.tsx';
import { Hero } from './hero.tsx';
import { HowWeGotHere } from './how-we-got-here.tsx';
import { Latest } from './latest.tsx';
import { NextMeeting } from './next-meeting.tsx';
import { WaysIn } from './ways-in.tsx';
import { WhereItStands } from './where-it-stands.tsx';

type Props = {
  text: PageText;
  parts: PageSection[];
  latest: TimelineEvent | undefined;
  meeting: Meeting | undefined;
  demands: Demand[];
  /** The number of signatures in one of its three states; drawn by the petition. */
  count?: ReactNode;
  /** One rule with its changed words marked; drawn by the comparison. */
  redline?: ReactNode;
};

export function HomePage({ text, parts, latest, meeting, demands, count, redline }: Props) {
  return (
    <>
      <Hero text={text} />
      <WhereItStands count={count} />
      {redline}
      <HowWeGotHere parts={parts} />
      <Latest event={latest} />
      <Demands demands={demands} />
      <NextMeeting meeting={meeting} />
      <WaysIn />
    </>
  );
}
