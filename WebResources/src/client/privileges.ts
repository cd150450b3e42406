/**
 * Names of what the reader's roles allow.
 * @returns Null where the client API does not say: then nothing is hidden, and the platform refuses what is not allowed.
 */
export async function privilegesOf(context: Xrm.GlobalContext): Promise<ReadonlySet<string> | null> {
  const settings = context.userSettings;
  if (typeof settings.getSecurityRolePrivilegesInfo !== "function") {
    return null;
  }
  try {
    const held = await settings.getSecurityRolePrivilegesInfo();
    return new Set(Object.keys(held).map((id) => (held[id] as { privilegeName: string }).privilegeName));
  } catch {
    return null;
  }
}

/** Whether a privilege is held, or nobody knows. */
export const may = (held: ReadonlySet<string> | null, privilege: string): boolean => held === null || held.has(privilege);
