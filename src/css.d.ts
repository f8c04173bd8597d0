// Stylesheets as the bundler hands them out: a module gives its class names, a plain one nothing.

declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  // biome-ignore lint/style/noDefaultExport: the form the bundler gives to stylesheets
  export default classes;
}

declare module '*.css';
