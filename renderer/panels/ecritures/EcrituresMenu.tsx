import { Button, Modal, TextInput } from "@mantine/core";
import { IconFileExport } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { findJour, type Jour, splitJour } from "#shared/kernel/jour.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { COMPTES_USUELS, type ComptesEcritures, LIBELLES_COMPTE, sumEcritures } from "#shared/suivi/ecritures.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { JourField } from "../../components/JourField.tsx";
import { Travail } from "../../components/PageEtats.tsx";
import { readEcritures, saveEcritures } from "../../db/export-ecritures.ts";
import { showEchec, showInformation } from "../../hooks/notices.tsx";
import { useBrouillon } from "../../hooks/use-brouillon.ts";

const ROLES = ["clients", "banque", "detenteurs", "fournisseurs", "honoraires", "taxe", "taxeCollectee", "avances", "pertes"] as const satisfies readonly (keyof ComptesEcritures)[];

/** The entries of the money of the dossiers, for the accounts: a period, the accounts of the house, a file whose debits are its credits. */
export function EcrituresMenu() {
  const [isOuvert, setOuvert] = useState(false);
  return (
    <>
      <Button size="xs" leftSection={<IconFileExport size={16} stroke={1.75} aria-hidden="true" />} onClick={() => setOuvert(true)}>Écritures comptables…</Button>
      {isOuvert && <EcrituresDialog onFermer={() => setOuvert(false)} />}
    </>
  );
}

function EcrituresDialog({ onFermer }: { readonly onFermer: () => void }) {
  const { aujourdhui, portefeuille } = useContexte();
  const { valeur: comptes, update } = useBrouillon<ComptesEcritures>("ecritures/comptes", COMPTES_USUELS, parseComptes);
  const [du, setDu] = useState<Jour | undefined>(() => findJour({ ...splitJour(aujourdhui), quantieme: 1 }));
  const [au, setAu] = useState<Jour | undefined>(aujourdhui);
  const [etape, setEtape] = useState<{ readonly fait: number; readonly total: number }>();
  const arret = useRef(new AbortController());
  const isComplet = du !== undefined && au !== undefined && du <= au && ROLES.every((role) => /^\d{3,10}$/.test(comptes[role]));
  const save = async () => {
    if (!isComplet || etape !== undefined) return;
    arret.current = new AbortController();
    const ecritures = await readEcritures(portefeuille, { du, au }, { signal: arret.current.signal, onEtape: (fait, total) => setEtape({ fait, total }) }).finally(() => setEtape(undefined));
    if (ecritures === undefined) return;
    if (ecritures.length === 0) return showInformation("Aucune écriture", "Rien n’a été reçu, payé ni abandonné dans cette période\u00A0: aucun fichier n’est écrit.");
    const reponse = await saveEcritures(ecritures, comptes, { du, au });
    if (!reponse.ok) return showEchec("Les écritures n’ont pas été écrites", reponse.detail);
    if (reponse.value === undefined) return;
    showInformation(`${formatNombreDe(ecritures.length, "écriture", "écritures")}, ${formatMontant(sumEcritures(ecritures).debit)} au débit comme au crédit`, reponse.value);
    onFermer();
  };
  return (
    <Modal opened onClose={onFermer} title="Écritures comptables" size={560}>
      <form className="saisie-grille" aria-label="Écritures comptables" onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
        <div className="saisie-paire egale">
          <JourField label="Du" isRequis aujourdhui={aujourdhui} valeur={du} onChange={setDu} />
          <JourField label="Au" isRequis aujourdhui={aujourdhui} valeur={au} onChange={setAu} erreur={du !== undefined && au !== undefined && du > au ? "La période finit avant de commencer." : undefined} />
        </div>
        <p className="lab">Comptes proposés par l’usage, à vérifier avec la comptabilité ; ce poste retient les vôtres.</p>
        <div className="saisie-paire egale">{ROLES.map((role) => <TextInput key={role} size="xs" label={LIBELLES_COMPTE[role]} inputMode="numeric" maxLength={10} value={comptes[role]} error={/^\d{3,10}$/.test(comptes[role]) ? undefined : "Trois à dix chiffres."} onChange={({ currentTarget }) => update({ ...comptes, [role]: currentTarget.value })} />)}</div>
        {etape === undefined ? (
          <div className="saisie-pied"><span className="ink3 t12">Les dix-huit colonnes du FEC, au format CSV.</span><Button variant="subtle" onClick={onFermer}>Fermer</Button><Button type="submit" variant="filled" disabled={!isComplet}>Exporter</Button></div>
        ) : <Travail titre="Lecture des dossiers" avancement={`${etape.fait} sur ${etape.total}`} part={etape.total === 0 ? undefined : etape.fait / etape.total} onInterrupt={() => arret.current.abort()} />}
      </form>
    </Modal>
  );
}

function parseComptes(lu: unknown): ComptesEcritures | undefined {
  if (typeof lu !== "object" || lu === null) return undefined;
  const champs = new Map<string, unknown>(Object.entries(lu));
  const read = (role: keyof ComptesEcritures) => { const valeur = champs.get(role); return typeof valeur === "string" ? valeur : COMPTES_USUELS[role]; };
  return { clients: read("clients"), banque: read("banque"), detenteurs: read("detenteurs"), fournisseurs: read("fournisseurs"), honoraires: read("honoraires"), taxe: read("taxe"), taxeCollectee: read("taxeCollectee"), avances: read("avances"), pertes: read("pertes") };
}
