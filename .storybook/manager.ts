import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'mpp-widgets',
    brandTarget: '_self',
    colorPrimary: '#1b5faa',
    colorSecondary: '#1b5faa',
    appBorderRadius: 8,
    fontBase: "Inter, system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
  }),
});
