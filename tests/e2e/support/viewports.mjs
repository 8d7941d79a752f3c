/** The windows that the app is looked at in. */
export const VIEWPORTS = {
  phone: { width: 360, height: 740 },
  tablet: { width: 820, height: 1180 },
  desk: { width: 1440, height: 900 },
};

/** A phone held sideways. */
export const SIDEWAYS = { width: 740, height: 360 };
