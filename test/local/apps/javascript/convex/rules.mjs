/** Neither done nor put off. */
export const isOpen = ({ done, later }) => !done && later !== true;
