import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@verbund/contracts/languages.js';
import { MAIL_TEXTS } from '@verbund/contracts/mail-texts.js';
import { can } from '@verbund/domain/access/can.js';
import { calendarText, type CalendarEvent } from '../../platform/calendar/calendar-file.js';
import { Config } from '../../platform/config/config.js';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { formatText } from '../../platform/text/texts.js';
import { hostOf } from '../invitations/dispatching.service.js';
import type { MeetingFacts } from '../invitations/meeting-facts.queries.js';
import { calendarEvent, placeInWords } from '../invitations/meeting-words.service.js';
import { meetingsOfBody, meetingsOfPerson, ownerOf, publicMeetings, type AskedFeed } from './calendar-feeds.queries.js';

/** What a calendar shows at this moment: of the owner's meetings, of a body, or of what everybody may know. */
@Injectable()
export class CalendarContents {
  constructor(
    @Inject(Config) private readonly config: Config,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** `null`: the owner may not see it any more. */
  async textOf(feed: AskedFeed): Promise<string | null> {
    const events = await this.eventsOf(feed);
    const { language, network, email, kind, bodyName } = feed;
    const name = bodyName ? `${network}: ${bodyName}` : formatText(language, MAIL_TEXTS[language][`mails.calendar.${kind === 'personal' ? 'personal' : 'public'}`], { network });
    return events && calendarText({ method: 'PUBLISH', language, name, organizer: { name: network, address: email }, events });
  }

  private async eventsOf({ kind, accountId, bodyId, personId, language, isDisabled }: AskedFeed): Promise<CalendarEvent[] | null> {
    if (kind === 'public') return (await publicMeetings(this.db, bodyId)).map((facts) => this.publicEvent(facts, language));
    if (isDisabled) return null;
    if (kind === 'personal') return personId ? this.personalEvents(personId, language) : [];
    const owner = await ownerOf(this.db, accountId);
    if (!owner || !can(owner, 'meeting.read')) return null;
    return (await meetingsOfBody(this.db, bodyId!)).map((facts) => this.event(facts, language));
  }

  private async personalEvents(personId: string, language: Language): Promise<CalendarEvent[]> {
    return (await meetingsOfPerson(this.db, personId)).map(({ answer, name, email, ...facts }) => ({
      ...this.event(facts, language), ...(name && email && { attendee: { name, address: email, answer } }),
    }));
  }

  private event(facts: MeetingFacts, language: Language): CalendarEvent {
    return calendarEvent(facts, language, { host: hostOf(this.config) });
  }

  /** Nothing but the body, the time, and a room that everybody may know: titles, notes, addresses to dial in and reasons are internal. */
  private publicEvent(facts: MeetingFacts & { isRoomPublic: boolean }, language: Language): CalendarEvent {
    return { ...this.event(facts, language), title: facts.bodyName, description: '', place: facts.isRoomPublic ? placeInWords({ ...facts, place: '' }) : '' };
  }
}
