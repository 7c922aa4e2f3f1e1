/** Leaves out what only a widget itself may use, and names modules by the files that are published. */
function publicContract() {
  const isPublic = ({ privacy, name }) =>
    privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#');
  const published = (path) => path.replace(/^\/?src\/(.+)\.[tj]s$/, 'dist/$1.js');
  const publish = (reference) => {
    if (reference?.module) reference.module = published(reference.module);
  };
  const clean = (declaration) => {
    declaration.members = declaration.members?.filter(isPublic);
    const parts = [declaration.members, declaration.attributes, declaration.events];
    for (const part of [declaration, ...parts.flat()]) {
      publish(part?.superclass);
      publish(part?.inheritedFrom);
    }
  };
  return {
    name: 'mpp-public-contract',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.path = published(module.path);
        module.declarations = module.declarations?.filter(({ kind }) => kind === 'class') ?? [];
        for (const declaration of module.declarations) clean(declaration);
        const names = module.declarations.map(({ name }) => name);
        module.exports = module.exports?.filter(
          ({ kind, name }) => kind === 'custom-element-definition' || names.includes(name),
        );
        for (const exported of module.exports ?? []) publish(exported.declaration);
      }
      customElementsManifest.modules = customElementsManifest.modules
        .filter((module) => module.exports?.length > 0)
        .sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

/** The files whose classes are the public contract: the widgets, their events and what they inherit. */
export default {
  globs: ['src/widgets/*/*.ts', 'src/base/mpp-element.ts'],
  exclude: ['src/widgets/*/*.{styles,model,data}.ts'],
  litelement: true,
  dependencies: false,
  packagejson: false,
  plugins: [publicContract()],
};
