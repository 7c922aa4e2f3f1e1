import type { Message } from '../messages.js';
import type { id } from './id.js';

/** Words that every widget may use, English. */
export const en: Readonly<Record<keyof typeof id, Message>> = {
  free: 'Free',
  loading: 'Loading…',
  retry: 'Try again',
  open: 'Open',
  openUntil: 'Open until {time}',
  openReduced: '{label}: fewer counters until {time}.',
  breakUntil: 'Break until {time}',
  closed: 'Closed',
  closedHoliday: 'Closed, {name}',
  opensToday: 'Opens at {time}',
  opensTomorrow: 'Opens tomorrow at {time}',
  opensOnDay: 'Opens {day} at {time}',
  opensOnDate: 'Opens {date} at {time}',
  hoursUnknown: 'Hours not known',
  calendarUnknown: 'Holidays of {year} not known yet',
  phaseSoon: 'Coming soon',
  phasePaused: 'Paused for now',
  phaseMoved: 'Moved',
  updated: 'Updated {date}',
  updatedBy: 'Updated {date} by {unit}',
};
