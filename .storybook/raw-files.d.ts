/** Files whose text Vite hands over. */
declare module '*?raw' {
  const text: string;
  export default text;
}
