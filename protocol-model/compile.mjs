export async function compile() {}
