// expect: compile-error
import fs = require('fs');
export const f = fs;
