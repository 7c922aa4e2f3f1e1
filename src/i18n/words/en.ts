import type { Message } from '../messages.js';
import type { id } from './id.js';

/** Words that every widget may use, English. */
export const en: Readonly<Record<keyof typeof id, Message>> = {
  free: 'Free',
  clock: '{time} {zone}',
  dateTime: '{date}, {clock}',

  loading: 'Loading…',
  retry: 'Try again',
  retrying: 'Trying again…',

  offlineTitle: 'You are offline',
  offlineText:
    'This device is not connected to the internet. It loads by itself once you are back.',
  unreachableTitle: 'The MPP server cannot be reached',
  unreachableText: 'Your connection may be slow or cut. We keep trying.',
  timeoutTitle: 'No answer yet',
  timeoutText: 'Your connection may be slow or cut. We keep trying.',
  busyTitle: 'The MPP server is busy',
  busyText: 'This is not your fault. We keep trying.',
  busyUntil: 'Please try again after {time}.',
  serverTitle: 'Something went wrong on the MPP server',
  serverText: 'This is not your fault. We keep trying.',
  unavailableTitle: 'The MPP server is under maintenance',
  unavailableText: 'This is not your fault. We keep trying.',
  badAnswerTitle: 'The data from the MPP server cannot be read',
  badAnswerText: 'This is not your fault. We keep trying.',
  forbiddenTitle: 'These data are not public yet',
  forbiddenText: 'Please ask the MPP staff.',
  notFoundTitle: 'Not found',
  notFoundText: 'It may have been replaced or removed.',
  rejectedTitle: 'This request cannot be processed',
  rejectedText: 'Please ask the MPP staff.',
  configurationTitle: 'This part is not ready to be shown',
  configurationText: 'Those who run this site have to finish it.',

  staleTitle: 'This is a copy of {date}',
  staleOffline: 'You are offline. Requirements, fees and hours may have changed.',
  staleUnreachable:
    'The MPP server cannot be reached. Requirements, fees and hours may have changed.',
  staleSlow: 'The connection is slow; newer data are still loading.',

  markUnverified: 'Not verified',
  markIllustrative: 'Example',
  markUnverifiedMeaning:
    '“Not verified” means not yet checked against an official source. Please ask the staff before you come.',
  markIllustrativeMeaning: '“Example” means filled in for demonstration, not official.',

  open: 'Open',
  openUntil: 'Open until {time}',
  openContinuous: 'Open 24 hours',
  openReduced: '{label}: fewer counters until {time}.',
  openBreak: '{label} {from} to {to}.',
  lastTicket: 'Last number at {time}.',
  lastTicketPassed: 'No more numbers are given today.',
  breakTime: 'Break',
  breakUntil: '{label}, open again {time}',
  closed: 'Closed',
  closedFor: 'Closed: {name}',
  opensToday: 'Opens {time}',
  opensTomorrow: 'Opens tomorrow {time}',
  opensOnDay: 'Opens {day} {time}',
  opensOnDate: 'Opens {date}, {time}',
  hoursUnknown: 'Opening hours not known',
  calendarUnknown: 'Holidays of {year} not known yet',
  phaseSoon: 'Coming soon',
  phasePaused: 'Paused for now',
  phaseMoved: 'Moved',

  updated: 'Updated {date}',
  updatedBy: 'Updated {date} by {unit}',
};
