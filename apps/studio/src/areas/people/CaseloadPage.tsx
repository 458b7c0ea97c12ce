export const CaseloadPage = () => null;
