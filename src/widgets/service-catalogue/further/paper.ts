import { OnDemand } from '../../../base/on-demand.js';
import type { Mall } from '../../../contract/mall.js';
import type { FurtherContext } from './context.js';

type Paper = typeof import('./notice.js');

/** What draws sheets and their codes: nearly half of what people may want further, and few print. */
const paper = new OnDemand(() => import('./notice.js'));

/** Prints something once what draws it has come; where it does not come, says so. */
export function printOnPaper(
  { announce, locale }: FurtherContext,
  act: (paper: Paper) => void,
): void {
  paper.load().then(act, () => announce(locale.text('noticeNotMade')));
}

/** Prints a notice of an agency: where, when, and all its services with time and cost. */
export function printAgencyNotice(context: FurtherContext, mall: Mall, agencyId: string): void {
  printOnPaper(context, ({ printAgency }) => printAgency(context, mall, agencyId));
}
