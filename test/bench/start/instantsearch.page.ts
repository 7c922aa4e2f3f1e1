/** A search page as InstantSearch's first steps show it: a box and the hits. */
import instantsearch from 'instantsearch.js/es';
import { hits, searchBox } from 'instantsearch.js/es/widgets';

/** What the client answers with; as many as InstantSearch shows at first. */
const names = [
  ...['KTP-el baru', 'KTP-el hilang', 'Kartu Keluarga baru', 'Akta kelahiran', 'Akta kematian'],
  ...['Pindah datang', 'Pindah keluar', 'SKCK baru', 'SKCK perpanjangan', 'SIM perpanjangan'],
  ...['Pajak kendaraan', 'Balik nama kendaraan', 'Pendaftaran nikah', 'Legalisasi buku nikah'],
  ...['NPWP baru', 'Sertifikat tanah', 'Kepesertaan BPJS', 'Kartu kuning', 'NIB', 'Paspor baru'],
];

/** Answers at once and from memory, which no line does: a real one would answer later. */
const searchClient = {
  search: (requests: readonly { readonly params?: { readonly query?: string } }[]) =>
    Promise.resolve({
      results: requests.map(({ params: { query = '' } = {} }) => {
        const wanted = query.toLowerCase();
        const found = names
          .filter((name) => name.toLowerCase().includes(wanted))
          .map((name, number) => ({ objectID: String(number), name }));
        return {
          ...{ hits: found, nbHits: found.length, page: 0, nbPages: 1, hitsPerPage: 20, query },
          ...{ params: '', processingTimeMS: 1, exhaustiveNbHits: true, index: 'services' },
        };
      }),
    }),
};

const search = instantsearch({ indexName: 'services', searchClient });
search.addWidgets([
  searchBox({ container: '#searchbox', placeholder: 'Cari layanan' }),
  hits({
    container: '#hits',
    templates: { item: ({ name }, { html }) => html`<h4>${name}</h4>` },
  }),
]);
search.start();
