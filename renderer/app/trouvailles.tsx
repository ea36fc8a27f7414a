import type { SpotlightActionData, SpotlightActionGroupData } from "@mantine/spotlight";
import { type Icon, IconCoinEuro, IconFolder, IconGavel, IconNote, IconPaperclip, IconReceiptEuro } from "@tabler/icons-react";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import type { PassageTrouve } from "#shared/suivi/requete-recherche.ts";
import { KINDS_TEXTE, type KindTexte } from "#shared/suivi/texte-recherche.ts";
import type { Trouvaille } from "../hooks/use-recherche.ts";
import { openRoute } from "./routes.ts";

/** Group of each kind, its icon, and the tab where it is read. */
const KINDS: Readonly<Record<KindTexte, { readonly titre: string; readonly icone: Icon; readonly onglet?: string }>> = {
  dossier: { titre: "Dossiers", icone: IconFolder },
  facture: { titre: "Factures", icone: IconReceiptEuro, onglet: "decompte" },
  procedure: { titre: "Procédures et audiences", icone: IconGavel, onglet: "procedures" },
  piece: { titre: "Pièces", icone: IconPaperclip, onglet: "pieces" },
  mouvement: { titre: "Règlements", icone: IconCoinEuro, onglet: "decompte" },
  note: { titre: "Notes, tâches et échanges", icone: IconNote, onglet: "chronologie" },
};

const PAR_GROUPE = 6;

/** What was found, by kind; dossiers that a name gives at once come first and are not said twice. */
export function listGroupes(dossiers: readonly LigneDossier[], trouvailles: readonly Trouvaille[]): readonly SpotlightActionGroupData[] {
  const connus = new Set(dossiers.map(({ id }) => id));
  return KINDS_TEXTE.flatMap((kind): readonly SpotlightActionGroupData[] => {
    const trouves = trouvailles.flatMap(({ ligne, passages }) => passages.filter((passage) => passage.kind === kind && !(kind === "dossier" && connus.has(ligne.id))).map((passage) => toAction(ligne, passage)));
    const actions = [...(kind === "dossier" ? dossiers.map((ligne) => toAction(ligne)) : []), ...trouves].slice(0, PAR_GROUPE);
    return actions.length === 0 ? [] : [{ group: KINDS[kind].titre, actions }];
  });
}

/** Enter opens it at the tab where it is read. */
function toAction(ligne: LigneDossier, passage?: PassageTrouve): SpotlightActionData {
  const { icone: Icone, onglet } = KINDS[passage?.kind ?? "dossier"];
  const { id, debiteur, reference, solde } = ligne;
  return {
    id: `${id}/${passage?.kind ?? "nom"}`, onClick: () => openRoute({ panneau: "fiche", dossierId: id, ...(onglet === undefined ? {} : { onglet }) }),
    children: (
      <>
        <Icone size={14} stroke={1.75} aria-hidden="true" />
        <span className="trouve">
          <span><b className="med">{debiteur}</b> <span className="ink3 tn">{reference}</span></span>
          {passage !== undefined && <small>{passage.fragments.map(({ texte, isTrouve }, rang) => (isTrouve ? <mark key={rang}>{texte}</mark> : <span key={rang}>{texte}</span>))}</small>}
        </span>
        <span className="r tn">{formatMontant(passage?.montant === undefined ? solde : montant(passage.montant))}</span><kbd aria-hidden="true">↵</kbd>
      </>
    ),
  };
}
