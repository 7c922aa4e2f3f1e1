/**
 * FROZEN. The hand-written page that the catalogue's key presses are compared with. Change it only together with a new
 * name for its figures: a baseline that moves makes all earlier ratios worthless.
 *
 * What was chosen, each time for the baseline:
 * - It is given one short list of texts (name, agency, time, fee, status) that was made before the page was opened. It
 *   computes no opening hours, no fee and no language, and holds no records.
 * - It matches as the simplest search does: names in lower case that contain what was typed, in the order of the list.
 *   Lower case is made once, not with each key. No rank, no other names, no slips, no filters with counts.
 * - It counts all that match and draws at most 20 rows, as the catalogue does before somebody asks for more.
 * - Rows are copies of one template whose texts are set, put in with one `replaceChildren`: the quickest way there is
 *   without keeping rows for later, which needs more code than a page like this has.
 * - Its style has the same boxes for name, agency and facts, and no icons, no shadows and no container queries.
 * - It works at once in the `input` event, and does nothing else on the page.
 */
type Row = readonly [name: string, agency: string, time: string, fee: string, status: string];

const mostRows = 20;

const style = `
  body { margin: 24px auto; max-width: 960px; font: 16px/1.5 system-ui, sans-serif; }
  input { width: 100%; padding: 10px; font: inherit; }
  ul { margin: 0; padding: 0; list-style: none; border: 1px solid #d5d9de; border-radius: 8px; }
  li { display: grid; grid-template-columns: 1fr 320px; gap: 16px; padding: 12px 16px; }
  li + li { border-top: 1px solid #d5d9de; }
  h4, p { margin: 0; }
  button { border: 0; padding: 0; background: none; font: inherit; font-weight: 600; text-align: left; }
  li p, li > div + div { color: #555e68; font-size: 14px; }
  li > div + div { display: grid; grid-template-columns: repeat(3, 1fr); gap: 12px; }
`;

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: readonly Node[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

const template = element(
  'li',
  element('div', element('h4', element('button')), element('p')),
  element('div', element('span'), element('span'), element('span')),
);

/** A copy of the template, with the texts of one service. */
function rowOf([name, agency, time, fee, status]: Row): HTMLLIElement {
  const row = template.cloneNode(true) as HTMLLIElement;
  const [first, second] = row.children;
  if (first && second) {
    const [title, place] = first.children;
    if (title?.firstChild) title.firstChild.textContent = name;
    if (place) place.textContent = agency;
    const [timeBox, feeBox, statusBox] = second.children;
    if (timeBox) timeBox.textContent = time;
    if (feeBox) feeBox.textContent = fee;
    if (statusBox) statusBox.textContent = status;
  }
  return row;
}

async function start(): Promise<void> {
  const rows = (await (await fetch('/rows.json')).json()) as readonly Row[];
  const names = rows.map(([name]) => name.toLowerCase());
  const field = element('input');
  field.type = 'search';
  const heading = element('h3');
  heading.id = 'found';
  const list = element('ul');

  field.addEventListener('input', () => {
    const query = field.value.trim();
    const wanted = query.toLowerCase();
    const shown: Row[] = [];
    let count = 0;
    names.forEach((name, number) => {
      if (!name.includes(wanted)) return;
      count += 1;
      const row = rows[number];
      if (row && shown.length < mostRows) shown.push(row);
    });
    heading.textContent = `${count} layanan untuk “${query}”`;
    list.replaceChildren(...shown.map(rowOf));
  });

  document.head.append(element('style', document.createTextNode(style)));
  document.body.append(field, heading, list);
}

void start();
