import type { DemoOrganisation } from './demo-organisations.js';

type Pool = { readonly given: readonly string[]; readonly family: readonly string[] };
const pool = (given: string, family: string): Pool => ({ given: given.split(' '), family: family.split(' ') });

/** Invented names as the communities write them; some in their own script. */
const POOLS: Record<DemoOrganisation['people'], Pool> = {
  arabic: pool('Amal Tarek Nour Samir Hanan Youssef ليلى Rania', 'Al-Masri Haddad Saleh Qasim Darwisch منصور Ben-Amar Chalil'),
  cyrillic: pool('Oksana Dmytro Людмила Iryna Андрій Svetlana Milan Ніна', 'Schewtschuk Bondarenko Мельник Kowalenko Petrowa Гончар Jovanović Iwanowa'),
  greek: pool('Eleni Giorgos Ελένη Nikos Sofia Kostas', 'Papadaki Ioannidis Νικολάου Stavridis Georgiou Markou'),
  kurdish: pool('Rojîn Azad Berîvan Zîlan Hêlîn Serhat', 'Yıldız Demir Aslan Kaya Özmen Bozan'),
  latin: pool('Amra Dino Elira Luan Florica Mirela', 'Hodžić Begić Krasniqi Berisha Stojka Radu'),
  persian: pool('Shirin Farhad Nasrin Omid Parwin سارا', 'Rahimi Karimi Ahmadzai Tehrani Nazari Siddiqui'),
  tamil: pool('Anitha Suresh Priya Kavitha Bishnu Maya', 'Sivakumar Rajan Nadarajah Gurung Tharmalingam Thapa'),
  turkish: pool('Ayşe Mehmet Gülay Hasan Zeynep Ali', 'Yılmaz Çelik Şahin Arslan Doğan Kılıç'),
  vietnamese: pool('Lan Minh Thu Hương Wei Duc', 'Nguyen Tran Pham Lê Chen Hoang'),
  westAfrican: pool('Aminata Kofi Fatou Samuel Akouvi Blaise', 'Diallo Mensah Sarr Owusu Agbodjan Mbarga'),
  german: pool('Hannah Jonas Friederike Tobias Miriam Katja', 'Brandes Lüders Ahrens Wiechert Osterloh Grothe'),
  iberian: pool('Lucía Mateo Rosário João Marisol Tomás', 'Fuentes Ribeiro Navarro Oliveira Cárdenas Santos'),
  polish: pool('Grażyna Paweł Ewa Marek Zofia Tomasz', 'Kowalczyk Nowicka Zieliński Wójcik Sikora Mazur'),
  eastAfrican: pool('Selam Yonas Hodan Abdi Tsige Meron', 'Tesfay Ghebre Warsame Abebe Farah Haile'),
};

/** The n-th person of an organisation's pool: names repeat only after all pairs are used. */
export function personOf(people: DemoOrganisation['people'], n: number): { givenName: string; familyName: string } {
  const { given, family } = POOLS[people];
  return { givenName: given[n % given.length]!, familyName: family[(n * 5 + Math.floor(n / given.length)) % family.length]! };
}
