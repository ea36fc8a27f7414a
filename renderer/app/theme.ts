import {
  convertCssVariables, createTheme, type CSSVariablesResolver, DEFAULT_THEME, defaultCssVariablesResolver, type MantineColorsTuple, mergeMantineTheme,
  type VariantColorsResolver,
} from "@mantine/core";

/** Blue ink: the only accent. Shade 7 is the light theme's, shade 5 the dark theme's. */
const ENCRE: MantineColorsTuple = ["#edf1fa", "#dde5f6", "#bccbf9", "#a3b8f5", "#7b91c9", "#4161c4", "#2f62d9", "#1f3f94", "#18327a", "#122661"];

/** Buttons and marks read the tokens, so that one sheet holds every colour. */
const variantColorResolver: VariantColorsResolver = ({ variant, color }) => {
  const isLate = color === "late";
  if (variant === "filled") return { background: "var(--accent-fill)", hover: "var(--accent-hover)", color: "var(--on-accent)", border: "1px solid transparent" };
  if (variant === "subtle" || variant === "transparent") return { background: "transparent", hover: "var(--sunken)", color: isLate ? "var(--late)" : "var(--ink-2)", border: "1px solid transparent" };
  if (variant === "light") return { background: "var(--sunken)", hover: "var(--sunken)", color: "var(--ink-2)", border: "1px solid transparent" };
  return { background: "var(--sheet)", hover: "var(--hover)", color: isLate ? "var(--late)" : "var(--ink)", border: `1px solid var(${isLate ? "--late-rule" : "--rule-strong"})` };
};

// Overlays keep the page's scroll as it is: locking it would write a <style> element, which the content policy refuses.
// The head of a dialog is not the page's banner.
const overlay = { lockScroll: false, transitionProps: { duration: 120 }, attributes: { header: { role: "presentation" } } };

export const theme = createTheme({
  primaryColor: "encre",
  colors: { encre: ENCRE },
  primaryShade: { light: 7, dark: 5 },
  variantColorResolver,
  fontFamily: "var(--font)",
  fontFamilyMonospace: "var(--font)",
  headings: { fontFamily: "var(--font-title)", fontWeight: "600" },
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "20px" },
  lineHeights: { xs: "16px", sm: "20px", md: "20px", lg: "24px", xl: "28px" },
  spacing: { xs: "4px", sm: "8px", md: "12px", lg: "16px", xl: "24px" },
  radius: { xs: "3px", sm: "5px", md: "5px", lg: "8px", xl: "8px" },
  defaultRadius: "sm",
  black: "#16181d",
  focusRing: "auto",
  respectReducedMotion: true,
  cursorType: "pointer",
  components: {
    Button: { defaultProps: { variant: "default", size: "sm" } },
    ActionIcon: { defaultProps: { variant: "subtle", size: 28 } },
    Modal: { defaultProps: { ...overlay, centered: true, radius: "lg", shadow: "none", closeButtonProps: { "aria-label": "Fermer" } } },
    Drawer: { defaultProps: { ...overlay, position: "right", closeButtonProps: { "aria-label": "Fermer" } } },
    Menu: { defaultProps: { shadow: "none", withInitialFocusPlaceholder: false, transitionProps: { duration: 90 }, position: "bottom-start" } },
    Popover: { defaultProps: { shadow: "none", transitionProps: { duration: 90 }, position: "bottom-start" } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 90 } } },
    Checkbox: { defaultProps: { size: "xs", radius: "xs" } },
    Radio: { defaultProps: { size: "xs" } },
    // Reached by the keyboard, a list stays closed: open, it would cover the button that follows it.
    Select: { defaultProps: { checkIconPosition: "right", openOnFocus: false, comboboxProps: { shadow: "none" }, nothingFoundMessage: "Aucun choix ne correspond" } },
    Progress: { defaultProps: { radius: "xs", size: 8 } },
  },
});

/** Roles of the tokens under the names that the kit reads. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: ROLES, light: LIGHT, dark: DARK });

const ROLES = {
  "--mantine-color-body": "var(--sheet)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-bright": "var(--ink)",
  "--mantine-color-dimmed": "var(--ink-3)",
  "--mantine-color-placeholder": "var(--ink-3)",
  "--mantine-color-anchor": "var(--accent)",
  "--mantine-color-error": "var(--late)",
  "--mantine-color-default": "var(--sheet)",
  "--mantine-color-default-hover": "var(--hover)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--rule)",
  "--mantine-color-disabled": "var(--sunken)",
  "--mantine-color-disabled-color": "var(--ink-off)",
  "--mantine-color-disabled-border": "var(--rule)",
  "--mantine-primary-color-filled": "var(--accent-fill)",
  "--mantine-primary-color-filled-hover": "var(--accent-hover)",
  "--mantine-shadow-xs": "none",
  "--mantine-shadow-sm": "var(--shadow-1)",
  "--mantine-shadow-md": "var(--shadow-2)",
  "--mantine-shadow-lg": "var(--shadow-2)",
  "--mantine-shadow-xl": "var(--shadow-2)",
};

// The kit's neutral ramps, so that no piece falls back to its own greys.
const LIGHT = {
  ...ROLES,
  "--mantine-color-gray-0": "var(--hover)", "--mantine-color-gray-1": "var(--hover)", "--mantine-color-gray-2": "var(--rule)",
  "--mantine-color-gray-3": "var(--rule-strong)", "--mantine-color-gray-4": "var(--field-border)", "--mantine-color-gray-6": "var(--ink-3)",
  "--mantine-color-gray-7": "var(--ink-2)", "--mantine-color-gray-9": "var(--ink)",
};
const DARK = {
  ...ROLES,
  "--mantine-color-dark-0": "var(--ink)", "--mantine-color-dark-1": "var(--ink-2)", "--mantine-color-dark-2": "var(--ink-3)",
  "--mantine-color-dark-3": "var(--field-border)", "--mantine-color-dark-4": "var(--rule-strong)", "--mantine-color-dark-5": "var(--sunken)",
  "--mantine-color-dark-6": "var(--raised)", "--mantine-color-dark-7": "var(--sheet)", "--mantine-color-dark-8": "var(--hover)",
};

/**
 * Writes the theme's variables in a constructed style sheet: the kit would write them in a <style> element, which
 * `style-src 'self'` refuses and which trusted types would question.
 */
export function adoptTheme(page: Document): void {
  const complet = mergeMantineTheme(DEFAULT_THEME, theme);
  const feuille = new CSSStyleSheet();
  feuille.replaceSync([defaultCssVariablesResolver(complet), cssVariablesResolver(complet)].map((variables) => convertCssVariables(variables)).join("\n"));
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, feuille];
}
