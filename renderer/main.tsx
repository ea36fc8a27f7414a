import "./workers/trusted-types.ts";
import "@fontsource-variable/inter/opsz.css";
import "@mantine/core/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "@mantine/spotlight/styles.layer.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/shell.css";
import "./styles/mantine.css";
import "./styles/print.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App, application } from "./app/App.tsx";
import { readAujourdhui } from "./app/aujourdhui.ts";
import { preloadPanneau } from "./app/panels.ts";
import { parseRoute } from "./app/routes.ts";
import { adoptTheme } from "./app/theme.ts";
import { onSignal } from "./bridge/bridge.ts";
import { createPortefeuille, type Portefeuille } from "./db/portefeuille.ts";
import { startMoteur } from "./workers/projection-client.ts";

const racine = document.getElementById("exigible");
if (racine === null) throw new Error("La page n’a pas d’élément «\u00A0exigible\u00A0»");

adoptTheme(document);
// `npm run dev:web`: the interface alone, on a bridge in memory with an invented portfolio.
if (import.meta.env.MODE === "web") (await import("./bridge/fake-start.ts")).startFakeBridge();

// Its worker loads and reads the sealed copy while the vault is still closed; nothing of it opens without the key.
const portefeuille = createPortefeuille(startMoteur);
let isDemandee = false;
function openPortefeuille(): Portefeuille {
  if (!isDemandee) void portefeuille.open(readAujourdhui());
  isDemandee = true;
  return portefeuille;
}
function openFictif(): Portefeuille {
  const fictif = createPortefeuille((emit) => startMoteur(emit, true));
  void fictif.open(readAujourdhui());
  return fictif;
}
createRoot(racine).render(<StrictMode><App openPortefeuille={openPortefeuille} openFictif={openFictif} /></StrictMode>);
// As soon as the vault opens, whatever the door still has to say or to draw.
onSignal("coffre:open", openPortefeuille);
// What is behind the door is asked for while the door is drawn, then the panel of the address as it is by then.
void application.preload().then(() => preloadPanneau(parseRoute(window.location.hash).panneau));
