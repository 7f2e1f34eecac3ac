const css = `
.own-bundle {
  display: grid;
  gap: 24px;
  padding: 24px;
  font: 15px/1.5 Inter, ui-sans-serif, system-ui, sans-serif;
}
.own-bundle .drop {
  display: grid;
  gap: 8px;
  justify-items: start;
  padding: 24px;
  border: 1px dashed currentcolor;
  border-radius: 8px;
}
.own-bundle .shown:empty {
  display: none;
}
`;

export const ownBundleStyles = new CSSStyleSheet();
ownBundleStyles.replaceSync(css);
