import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from "@mantine/spotlight";
import { IconArrowBackUp, IconFileSearch, IconKeyboard, IconMoon, IconPlayerPause, IconPointer, IconSearch, IconSun } from "@tabler/icons-react";
import { useMantineColorScheme } from "@mantine/core";
import { useEffect, useMemo, useState } from "react";
import { capitalize, foldTexte } from "#shared/kernel/texte.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { Touche } from "../components/Touche.tsx";
import { useAnnuler } from "../hooks/use-annuler.ts";
import { usePortefeuille } from "../hooks/use-portefeuille.ts";
import { useEtatRecherche, useTrouvailles } from "../hooks/use-recherche.ts";
import { type Touche as ToucheEcran, useTouchesAffichees } from "../hooks/use-touches.ts";
import { ENTREES } from "./entries.ts";
import { tenuePalette } from "./palette.ts";
import { openRoute } from "./routes.ts";
import { listGroupes } from "./trouvailles.tsx";

const PLACES = 7;

/** Everything by keyboard: what the portfolio holds, by kind and with where it was found; screens; what the screen does. */
export function CommandPalette({ onShowTouches }: { readonly onShowTouches: () => void }) {
  const [recherche, setRecherche] = useState("");
  const { lignes } = usePortefeuille();
  const actions = useActions(onShowTouches);
  const trouvailles = useTrouvailles(recherche);
  useEffect(selectPremiere, [trouvailles]);
  const dossiers = useMemo(() => findDossiers(lignes, recherche), [lignes, recherche]);
  const mots = foldTexte(recherche).split(" ");
  const trouvees = actions.filter(({ label = "" }) => mots.every((mot) => foldTexte(label).includes(mot)));
  const commandes: SpotlightActionGroupData = { group: "Écrans et actions", actions: [...trouvees] };
  const contenus = listGroupes(dossiers, trouvailles);
  // Who types the words of a command wants the command.
  const isCommande = recherche.trim().length > 2 && trouvees.some(({ label = "" }) => foldTexte(label).startsWith(foldTexte(recherche)));
  const groupes = isCommande ? [commandes, ...contenus] : [...contenus, commandes];
  return (
    <Spotlight
      store={tenuePalette} actions={groupes.filter((groupe) => groupe.actions.length > 0)} filter={(_recherche, toutes) => toutes} query={recherche} onQueryChange={setRecherche} shortcut={["mod + K"]} triggerOnContentEditable
      nothingFound={`Rien ne correspond à «\u00A0${recherche}\u00A0».`} lockScroll={false} centered={false} yOffset="12vh" radius="lg" size={640} scrollable maxHeight="64vh" tagsToIgnore={[]} overlayProps={{ blur: 0 }} attributes={{ content: { "aria-label": "Tout ouvrir" } }}
      searchProps={{ leftSection: <IconSearch size={16} stroke={1.75} aria-hidden="true" />, placeholder: "Nom, SIREN, facture, RG, montant, IBAN, mots d’une pièce, action…", "aria-label": "Rechercher" }}
    />
  );
}

/** What arrives after the keys were pressed is what Enter opens, unless the arrows have chosen something else. */
function selectPremiere(): void {
  const { listId, selected } = tenuePalette.getState();
  const actions = [...(document.getElementById(listId)?.querySelectorAll("[data-action]") ?? [])];
  if (actions.length === 0) return;
  const choisie = selected > 0 ? actions.findIndex((action) => action.hasAttribute("data-selected")) : 0;
  for (const [rang, action] of actions.entries()) action.toggleAttribute("data-selected", rang === Math.max(0, choisie));
  tenuePalette.updateState((etat) => ({ ...etat, selected: Math.max(0, choisie), empty: false }));
}

function useActions(onShowTouches: () => void): readonly SpotlightActionData[] {
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const { annuler } = useAnnuler();
  const isSombre = colorScheme === "dark";
  const lecture = useLecturePieces();
  const touches = useTouchesAffichees();
  return [
    ...ENTREES.map(({ titre, route, icone: Icone }) => ({ id: titre, label: `Aller à ${titre}`, leftSection: <Icone size={14} stroke={1.75} />, onClick: () => openRoute(route) })),
    { id: "annuler", label: "Annuler le dernier enregistrement", leftSection: <IconArrowBackUp size={14} stroke={1.75} />, rightSection: <Touche combinaison="mod+z" />, onClick: () => void annuler() },
    { id: "theme", label: isSombre ? "Passer au thème clair" : "Passer au thème sombre", leftSection: isSombre ? <IconSun size={14} stroke={1.75} /> : <IconMoon size={14} stroke={1.75} />, onClick: () => setColorScheme(isSombre ? "light" : "dark") },
    lecture,
    ...touches.filter(isDeCommande).map((touche) => toCommande(touche)),
    { id: "touches", label: "Voir les raccourcis", leftSection: <IconKeyboard size={14} stroke={1.75} />, rightSection: <Touche combinaison="?" />, onClick: onShowTouches },
  ];
}

/** Keys that walk a list are no commands, and the palette has its own words for those of the window. */
const SANS_COMMANDE: ReadonlySet<string> = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "mod+k", "mod+z", "?", "Escape"]);

function isDeCommande({ combinaison }: ToucheEcran): boolean {
  return !SANS_COMMANDE.has(combinaison);
}

/** What the screen does by a key is done from the palette too, once it is closed and the screen has its keys again. */
function toCommande({ combinaison, libelle = "", action }: ToucheEcran): SpotlightActionData {
  return { id: `touche-${combinaison}`, label: capitalize(libelle), leftSection: <IconPointer size={14} stroke={1.75} />, rightSection: <Touche combinaison={combinaison} />, onClick: () => void setTimeout(() => action(new KeyboardEvent("keydown")), 0) };
}

/** The words of the files are read when someone asks: it takes a while, and nothing of it is kept. */
function useLecturePieces(): SpotlightActionData {
  const { pieces, hasPiecesLues, readPieces, stopPieces } = useEtatRecherche();
  if (pieces !== undefined) return { id: "pieces", label: `Interrompre la lecture des pièces (${pieces.fait} dossiers sur ${pieces.total})`, leftSection: <IconPlayerPause size={14} stroke={1.75} />, onClick: stopPieces };
  return { id: "pieces", label: hasPiecesLues ? "Relire le texte des pièces" : "Chercher aussi dans le texte des pièces", leftSection: <IconFileSearch size={14} stroke={1.75} />, onClick: readPieces };
}

/** The best matches: names that start with the words come first. */
export function findDossiers(lignes: readonly LigneDossier[], recherche: string): readonly LigneDossier[] {
  const pli = foldTexte(recherche);
  if (pli === "") return [];
  const chiffres = pli.replace(/\D/g, "");
  const debuts: LigneDossier[] = [];
  const autres: LigneDossier[] = [];
  for (const ligne of lignes) {
    const nom = foldTexte(ligne.debiteur);
    if (nom.startsWith(pli) || foldTexte(ligne.reference) === pli) debuts.push(ligne);
    else if (nom.includes(pli) || foldTexte(ligne.reference).includes(pli) || (chiffres.length >= 3 && ligne.siren?.startsWith(chiffres))) autres.push(ligne);
    if (debuts.length >= PLACES) break;
  }
  return [...debuts, ...autres].slice(0, PLACES);
}
