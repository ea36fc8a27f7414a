import { MantineProvider } from "@mantine/core";
import { Suspense, useState } from "react";
import { createDiffere } from "../components/differe.tsx";
import type { Portefeuille } from "../db/portefeuille.ts";
import { useDecouverte } from "../hooks/use-decouverte.ts";
import { PorteCoffre } from "../panels/coffre/PorteCoffre.tsx";
import { theme } from "./theme.ts";

interface Props {
  /** Called once the vault is open, and as often as one likes: the portfolio is made the first time. */
  readonly openPortefeuille: () => Portefeuille;
  /** An invented one, in memory. */
  readonly openFictif: () => Portefeuille;
}

/** What is behind the door: asked for as soon as the door is there. */
export const application = createDiffere(async () => (await import("./Application.tsx")).Application);

/** The kit and the door of the vault. The kit writes no <style>: its variables are adopted by `adoptTheme`. */
export function App({ openPortefeuille, openFictif }: Props) {
  const isDecouverte = useDecouverte();
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <PorteCoffre key={String(isDecouverte)}><Ouverte open={isDecouverte ? openFictif : openPortefeuille} /></PorteCoffre>
    </MantineProvider>
  );
}

/** The portfolio opens at once, whether the screens are there or not. */
function Ouverte({ open }: { readonly open: () => Portefeuille }) {
  const [portefeuille] = useState(open);
  return <Suspense fallback={<main className="seuil" aria-busy="true" aria-label="Ouverture d’Exigible" />}><application.Composant portefeuille={portefeuille} /></Suspense>;
}
