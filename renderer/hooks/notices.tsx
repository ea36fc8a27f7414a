import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";

const DUREE = 8000;
const ENREGISTREMENT = "enregistrement";

/** What was saved, with the way back. One such notice at a time: the last save is the one that can be undone by the key. */
export function showEnregistrement(annonce: string, annuler: () => void): void {
  const close = () => {
    notifications.hide(ENREGISTREMENT);
    annuler();
  };
  notifications.hide(ENREGISTREMENT);
  notifications.show({
    id: ENREGISTREMENT, role: "status", autoClose: DUREE, withCloseButton: false, className: "notice-enregistree",
    message: (
      <div className="notice">
        <b>{annonce}</b>
        <Button size="xs" onClick={close} rightSection={<span className="touches" aria-hidden="true"><kbd>Ctrl</kbd><kbd>Z</kbd></span>}>Annuler</Button>
      </div>
    ),
  });
}

/** What failed, what is kept, what to do; stays until it is closed. */
export function showEchec(titre: string, detail: string): void {
  notifications.show({ title: titre, message: detail, autoClose: false, className: "notice-echec", role: "alert", closeButtonProps: { "aria-label": "Fermer" } });
}

export function showInformation(titre: string, detail: string): void {
  notifications.show({ title: titre, message: detail, role: "status", autoClose: DUREE, closeButtonProps: { "aria-label": "Fermer" } });
}

/** A work that goes on behind the screen: said until it is over. */
export function showTravail(titre: string): { readonly update: (detail: string) => void; readonly close: () => void } {
  const id = notifications.show({ title: titre, message: "", loading: true, autoClose: false, withCloseButton: false, role: "status" });
  return { update: (detail) => void notifications.update({ id, title: titre, message: detail, loading: true, autoClose: false, withCloseButton: false }), close: () => void notifications.hide(id) };
}

/** Something waits for a word of the person, or will happen without it; stays until it is closed. */
export function showAction(titre: string, detail: string, { libelle, run }: { readonly libelle: string; readonly run: () => void }): { readonly close: () => void } {
  const close = (): void => void notifications.hide(id);
  const act = (): void => {
    close();
    run();
  };
  const id = notifications.show({ title: titre, role: "status", autoClose: false, closeButtonProps: { "aria-label": "Fermer" }, message: <div className="notice-action"><p>{detail}</p><Button size="xs" onClick={act}>{libelle}</Button></div> });
  return { close };
}
