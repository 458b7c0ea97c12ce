export const ProtectPage = () => null;
