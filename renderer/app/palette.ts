import { createSpotlight } from "@mantine/spotlight";

// Apart from the palette itself: asked for before it is loaded, it is open when it comes.
export const [tenuePalette, palette] = createSpotlight();

export function openPalette(): void {
  palette.open();
}
