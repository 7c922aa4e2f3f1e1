import type { Catalogue } from '../../../demo/server/catalogue/catalogue.types.js';

/** A small catalogue of two malls that share ids: what the seed, with its one mall, cannot show. */
export const twoMalls: Catalogue = {
  malls: [
    {
      id: 'barat',
      name: 'MPP Barat',
      timeZone: 'Asia/Jakarta',
      themes: [{ id: 'surat', name: 'Surat' }],
      places: [
        { id: 'mal', name: 'MPP Barat', kind: 'mall', area: { name: 'Barat', code: '18.12' } },
        {
          id: 'kec',
          name: 'Kantor Kecamatan Way Kénanga',
          kind: 'subdistrict',
          area: { name: 'Way Kénanga', code: '18.12.06' },
        },
      ],
    },
    {
      id: 'timur',
      name: 'MPP Timur',
      timeZone: 'Asia/Jayapura',
      places: [
        { id: 'mal', name: 'MPP Timur', kind: 'mall', area: { name: 'Timur', code: '18.120' } },
      ],
    },
  ],
  agencies: [
    { id: 'dukcapil', mallId: 'barat', name: 'Dinas Kependudukan', shortName: 'Disdukcapil' },
    { id: 'dukcapil', mallId: 'timur', name: 'Dinas Kependudukan' },
  ],
  services: [
    {
      id: 'ktp',
      mallId: 'barat',
      name: 'Cetak ulang',
      aliases: ['KTP hilang', 'Kartu “pénduduk”'],
      code: 'DUK-02',
      agencyId: 'dukcapil',
      themeId: 'surat',
      placeIds: ['mal', 'kec'],
    },
    { id: 'baru', mallId: 'barat', name: 'KTP baru 100%_asli', placeIds: ['mal'] },
    { id: 'ktp', mallId: 'timur', name: 'KTP', agencyId: 'dukcapil', placeIds: ['mal'] },
  ],
};
