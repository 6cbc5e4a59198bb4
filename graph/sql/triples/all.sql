-- Every triple once: literals have a datatype or a language, links neither.
{parts}
