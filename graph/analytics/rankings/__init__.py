"""Rankings as intervals over what nobody has decided: namesakes, near-named units, undated grants."""
