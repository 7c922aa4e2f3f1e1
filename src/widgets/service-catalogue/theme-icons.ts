import { svg, type TemplateResult } from 'lit';
import { iconFrame } from '../../ui/icons.js';

/** Drawings of the themes our example mall uses, by theme id. Any other theme gets the general one. */
const shapes: Readonly<Record<string, TemplateResult<2>>> = {
  kependudukan: svg`<rect x="2.75" y="5.25" width="18.5" height="13.5" rx="2"/><circle cx="8.4" cy="10.6" r="2"/><path d="M5.4 15.8c.5-1.5 1.6-2.2 3-2.2s2.5.7 3 2.2M14.5 10h3.75M14.5 14h3.75"/>`,
  'kelahiran-anak': svg`<circle cx="12" cy="12.5" r="8"/><path d="M9.25 11.5h.01M14.75 11.5h.01M9.6 15.2a3.4 3.4 0 0 0 4.8 0M12 4.5c-1.2-1.5.3-3 1.6-2"/>`,
  'pernikahan-keluarga': svg`<path d="m12 20-7.2-7.1a4.6 4.6 0 0 1 6.5-6.5l.7.7.7-.7a4.6 4.6 0 0 1 6.5 6.5z"/>`,
  'kematian-waris': svg`<path d="M12 20.5V11M12 11c0-3.6 2.2-5.9 6-6.5.2 3.8-2 6.5-6 6.5zM12 14.5c-.2-3-2-4.7-5.5-5 0 3.1 2 5 5.5 5zM7 20.5h10"/>`,
  pindah: svg`<path d="M3 6.5h10.5v10H3zM13.5 10h4l3.25 3.25v3.25H13.5z"/><circle cx="7" cy="17.5" r="1.9"/><circle cx="17" cy="17.5" r="1.9"/>`,
  kendaraan: svg`<path d="M3.75 16.75v-4l2-5.2a2 2 0 0 1 1.9-1.3h8.7a2 2 0 0 1 1.9 1.3l2 5.2v4zM3.75 12.75h16.5M5.5 16.75v2.25M18.5 16.75v2.25M7.25 14.75h.01M16.75 14.75h.01"/>`,
  usaha: svg`<path d="M4.5 11.5v8.25h15V11.5M3.25 9.25l1.6-5h14.3l1.6 5a2.2 2.2 0 0 1-4.4 0 2.2 2.2 0 0 1-4.35 0 2.2 2.2 0 0 1-4.35 0 2.2 2.2 0 0 1-4.4 0zM10 19.75v-5h4v5"/>`,
  nakes: svg`<path d="M6 3.75H4.75V9a4.5 4.5 0 0 0 9 0V3.75H12.5M9.25 13.5v2a5 5 0 0 0 10 0v-1.75"/><circle cx="19.25" cy="11.75" r="2"/>`,
  bangunan: svg`<path d="m3.5 11.5 8.5-7.5 8.5 7.5M5.75 9.75v10h12.5v-10M10 19.75v-5.5h4v5.5"/>`,
  tanah: svg`<path d="m3.5 6.5 5.75-2.25 5.5 2.25 5.75-2.25v13.25l-5.75 2.25-5.5-2.25L3.5 19.75zM9.25 4.25V17.5M14.75 6.5v13.25"/>`,
  pajak: svg`<path d="M6 20.25V4.75a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v15.5l-3-1.9-3 1.9-3-1.9zM9.25 8.5h5.5M9.25 12.5h5.5"/>`,
  kerja: svg`<rect x="3.25" y="7.5" width="17.5" height="12.25" rx="2"/><path d="M8.75 7.5V5.25a1.5 1.5 0 0 1 1.5-1.5h3.5a1.5 1.5 0 0 1 1.5 1.5V7.5M3.25 12.75h17.5"/>`,
  kesehatan: svg`<path d="M9.25 3.75h5.5v5.5h5.5v5.5h-5.5v5.5h-5.5v-5.5h-5.5v-5.5h5.5z"/>`,
  sosial: svg`<path d="M3 14.5h3.5l3-1.75c1.4-.8 2.75 0 4.5 1.25h2c1.3 0 1.3 2 0 2h-4M6.5 19.75l3.25.5h5l6-4.25c1.1-1-.2-2.5-1.6-1.9L16 15.5M3 13v7.5"/><path d="M14 9.75 10.9 6.6a1.9 1.9 0 0 1 2.7-2.7l.4.4.4-.4a1.9 1.9 0 0 1 2.7 2.7z"/>`,
  pendidikan: svg`<path d="m2.5 9.25 9.5-4.5 9.5 4.5-9.5 4.5zM6.5 11.5v4.75c3 2.6 8 2.6 11 0V11.5M21.5 9.25v5.5"/>`,
  ibadah: svg`<path d="M5 20.25V14a7 7 0 0 1 14 0v6.25zM12 7V4.5M10 20.25v-4a2 2 0 0 1 4 0v4M3 20.25h18"/>`,
  perjalanan: svg`<path d="M6 3.25h12a1.5 1.5 0 0 1 1.5 1.5v14.5a1.5 1.5 0 0 1-1.5 1.5H6a1.5 1.5 0 0 1-1.5-1.5V4.75A1.5 1.5 0 0 1 6 3.25zM9 16.75h6"/><circle cx="12" cy="10" r="3.25"/><path d="M8.75 10h6.5"/>`,
  hukum: svg`<path d="m12 3.25 7.25 2.6v5.4c0 4.6-3 7.9-7.25 9.5-4.25-1.6-7.25-4.9-7.25-9.5v-5.4z"/><path d="m9 11.75 2.25 2.25 4-4.25"/>`,
  pensiun: svg`<path d="M12 3.5v1.25M3.5 12.5a8.5 7.75 0 0 1 17 0zM12 12.5v6a2 2 0 0 1-4 0"/>`,
  utilitas: svg`<path d="M9 16.75v-1.5c0-1.2-3.25-2.6-3.25-6a6.25 6.25 0 0 1 12.5 0c0 3.4-3.25 4.8-3.25 6v1.5zM9.75 20.25h4.5"/>`,
  pertanian: svg`<path d="M12 20.5v-9M12 14c-4.7 0-7.25-2.4-7.25-6.75C9.3 7 12 9.4 12 14zM12 11.5c0-4 2.4-6.6 7.25-7.25.2 4.6-2.4 7.25-7.25 7.25z"/>`,
  keuangan: svg`<path d="m3.5 9 8.5-5 8.5 5zM5.5 9v8M10 9v8M14 9v8M18.5 9v8M3.5 20h17"/>`,
  lingkungan: svg`<path d="M12 20.5v-5M7.5 15.5h9a3.75 3.75 0 0 0 .6-7.4 5.25 5.25 0 0 0-10.2 0 3.75 3.75 0 0 0 .6 7.4z"/>`,
  informasi: svg`<path d="M20.25 11.75a8.25 8.25 0 0 1-12 7.35l-4.5 1.15 1.2-4.3A8.25 8.25 0 1 1 20.25 11.75z"/>`,
};
const general = svg`<path d="M7 3.25h6.75l5 5v11a1.5 1.5 0 0 1-1.5 1.5H7a1.5 1.5 0 0 1-1.5-1.5V4.75A1.5 1.5 0 0 1 7 3.25z"/><path d="M13.5 3.5v5h5M9 12.75h6M9 16.25h6"/>`;

/** The drawing of a theme. It says nothing that the theme's name does not say. */
export function themeIcon(themeId: string): TemplateResult {
  return iconFrame(Object.hasOwn(shapes, themeId) ? (shapes[themeId] ?? general) : general);
}
