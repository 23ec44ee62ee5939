/** What the trail says of invitations to meetings and of calendars to subscribe to; a part of `AUDIT_ACTIONS`. */
export const INVITATION_ACTIONS = {
  'meeting.invited': 'People were invited to a meeting; each mail is a dispatch with its own proof.',
  'meeting.reminded': 'Whoever had not answered was reminded of a meeting.',
  'meeting.changeAnnounced': 'Everybody invited was told by mail that a meeting changed or is cancelled.',
  'meetingInvitee.answered': 'Somebody said whether they come to a meeting; the remark is not kept here.',
  'meetingInvitee.renewed': 'An invitation was sent again; earlier links of this person ended.',
  'meetingInvitee.revoked': 'The links of an invited person were revoked.',
  'calendarFeed.created': 'A calendar to subscribe to was created.',
  'calendarFeed.renewed': 'A calendar got a new address; the old one opens nothing any more.',
  'calendarFeed.revoked': 'A calendar to subscribe to was revoked.',
} as const;
